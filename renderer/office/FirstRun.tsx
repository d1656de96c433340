// renderer/office: making an office on the first run, and its settings afterwards.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { EntryPage } from '../ui/EntryPage.tsx'
import { ChooseKind } from './ChooseKind.tsx'
import { CreateOffice } from './CreateOffice.tsx'
import { DemoMade } from './DemoMade.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

type Step =
  | { at: 'choose' }
  | { at: 'post' | 'headquarters' }
  | { at: 'recovery'; made: Output<'office.create'> }
  | { at: 'demo'; made: Output<'office.createDemo'> }

/** The first run. `onDone` once everything that is shown only once has been seen. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('office')
  const { t: frame } = useTranslation('frame')
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const titles: Record<Step['at'], string> = {
    choose: t('first.title'),
    post: t('first.post'),
    headquarters: t('first.headquarters'),
    recovery: t('recovery.title'),
    demo: t('demoMade.title'),
  }
  return (
    <EntryPage product={frame('product')} title={titles[step.at]} wide key={step.at}>
      {step.at === 'choose' && (
        <ChooseKind onKind={(at) => setStep({ at })} onDemo={(made) => setStep({ at: 'demo', made })} />
      )}
      {(step.at === 'post' || step.at === 'headquarters') && (
        <CreateOffice
          kind={step.at}
          onBack={() => setStep({ at: 'choose' })}
          onMade={(made) => setStep({ at: 'recovery', made })}
        />
      )}
      {step.at === 'recovery' && <RecoveryCode made={step.made} onDone={onDone} />}
      {step.at === 'demo' && <DemoMade made={step.made} onDone={onDone} />}
    </EntryPage>
  )
}
