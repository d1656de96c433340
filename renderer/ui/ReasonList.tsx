import { List, Text } from '@mantine/core'
import type { Reason } from '../../shared/core/problem.ts'
import { useFormat } from './use-format.ts'

/** Why something is not possible, one line a reason. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const format = useFormat()
  const texts = reasons.map((reason) => format.words(reason.text))
  if (texts.length === 1) return <Text size="sm">{texts[0]}</Text>
  return (
    <List size="sm" spacing={4}>
      {texts.map((text, index) => (
        <List.Item key={index}>{text}</List.Item>
      ))}
    </List>
  )
}
