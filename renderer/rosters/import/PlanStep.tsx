import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchTerms } from '../../../shared/rosters/batch.ts'
import type { Mapping } from '../../../shared/rosters/schema.ts'
import { useWork } from '../../api/work.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import type { DroppedFile } from '../../ui/FileDrop.tsx'
import { tellDone } from '../../ui/notice.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SplitView } from '../../ui/SplitView.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { WorkProgress } from '../../ui/WorkProgress.tsx'
import { PlanList } from './PlanList.tsx'
import { planRows, type PlanRow } from './plan-rows.ts'
import { RowRecord } from './RowRecord.tsx'
import { refusedList } from './refused-list.ts'
import { Steps } from './Steps.tsx'
import type { Plan, StepProps } from './use-import.ts'
import classes from './import.module.css'

type Props = {
  input: { file: DroppedFile; mapping: Mapping; terms: BatchTerms }
  plan: Plan
  set: StepProps['set']
  /** What was entered is not needed any more. */
  onDrop: () => void
  onDone: (batchId: string) => void
}

/** What would come of the list, row by row, before anything is written; then the one commit. */
export function PlanStep({ input, plan, set, ...ends }: Props) {
  const { t } = useTranslation('rosters')
  const [open, setOpen] = useState<number | undefined>(undefined)
  const format = useFormat()
  const { commit, run } = useCommit(input, ends)
  const rows = useMemo(() => planRows(plan), [plan])
  const download = useDownload(rows)
  const chosen = rows.find((row) => row.rowNumber === open)
  const { drafts, workersOnly, refused } = plan.counts
  const comingIn = drafts + workersOnly
  const back = {
    id: 'back',
    label: t('back'),
    key: 'Escape',
    run: () => set({ step: 'terms' }),
    against: commit.isPending ? [running] : [],
  }
  const take = { id: 'download', label: t('downloadRefused'), run: download, against: refused > 0 ? [] : [noneRefused] }
  const bringIn = {
    id: 'commit',
    label: t('commit', { count: comingIn, number: format.number(comingIn) }),
    key: 'mod+Enter',
    run,
    primary: true,
    busy: commit.isPending,
    against: comingIn > 0 ? [] : [nothingComesIn],
  }
  return (
    <div className={classes.plan}>
      <div className={classes.planHead}>
        <Steps current="plan" />
      </div>
      <div className={classes.planBody}>
        <SplitView
          list={<PlanList plan={plan} rows={rows} open={open} onOpen={setOpen} />}
          record={chosen && <RowRecord row={chosen} />}
          recordLabel={t('rowReport')}
          onClose={() => setOpen(undefined)}
        />
      </div>
      {commit.error && <ProblemAlert problem={commit.error} />}
      {commit.isPending && (
        <div className={classes.working}>
          <WorkProgress label={t('committing')} progress={commit.progress} onCancel={commit.cancel} />
        </div>
      )}
      <DecisionBar label={t('step.plan')} actions={[back, take, bringIn]} />
    </div>
  )
}

/** The one commit. It goes on when the screen is left, and is told then too; nobody is taken away from what they do meanwhile. */
function useCommit({ file, mapping, terms }: Props['input'], { onDrop, onDone }: Pick<Props, 'onDrop' | 'onDone'>) {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  const commit = useWork('rosters.commit')
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => void (here.current = false)
  }, [])
  const bringIn = async () => {
    const { batch, rows } = await commit.mutateAsync({
      file: file.bytes,
      fileName: file.name.slice(-200),
      mapping,
      terms,
    })
    const count = rows.filter((row) => row.outcome !== 'refused').length
    tellDone(t('committed', { count, number: format.number(count) }))
    onDrop()
    if (here.current) onDone(batch.id)
  }
  // A refusal is told on the screen itself.
  const run = () => void bringIn().catch(() => undefined)
  return { commit, run }
}

/** The refused rows as a file for the agency. */
function useDownload(rows: readonly PlanRow[]): () => void {
  const { t } = useTranslation('rosters')
  const format = useFormat()
  return () => {
    const heads = [t('row'), t('name'), t('reasons')]
    saveFile(t('refusedFile'), refusedList(rows, heads, format.words), 'text/csv;charset=utf-8')
  }
}

const noneRefused = {
  code: 'import.none-refused',
  text: { id: 'Tidak ada baris yang ditolak.', en: 'No row is refused.' },
}
const nothingComesIn = {
  code: 'import.nothing',
  text: {
    id: 'Tidak ada baris yang dapat masuk. Lihat alasan tiap baris, perbaiki berkasnya, lalu mulai lagi.',
    en: 'No row can come in. See the reason at each row, correct the file, then begin again.',
  },
}
const running = {
  code: 'import.running',
  text: {
    id: 'Daftar sedang dimasukkan. Tunggu, atau hentikan dulu.',
    en: 'The list is coming in. Wait, or stop it first.',
  },
}
