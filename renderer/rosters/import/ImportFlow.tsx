import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { PlanStep } from './PlanStep.tsx'
import { TermsStep } from './TermsStep.tsx'
import { useImport } from './use-import.ts'

type Props = {
  /** Called with the new import's id. */
  onDone: (batchId: string) => void
  onLeave: () => void
}

/** File → columns → shared terms → dry run → commit. */
export function ImportFlow({ onDone, onLeave }: Props) {
  const { now, set, drop } = useImport()
  const { file, reading, mapping, terms, plan } = now
  const give = () => {
    drop()
    onLeave()
  }
  if (now.step === 'columns' && reading && mapping) {
    return <ColumnsStep reading={reading} mapping={mapping} set={set} />
  }
  if (now.step === 'terms' && file && mapping) return <TermsStep now={now} set={set} file={file} mapping={mapping} />
  if (now.step === 'plan' && file && mapping && terms && plan) {
    return <PlanStep input={{ file, mapping, terms }} plan={plan} set={set} onDrop={drop} onDone={onDone} />
  }
  return <FileStep now={now} set={set} onLeave={give} />
}
