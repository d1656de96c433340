import { Button, Stack, Text } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FileDrop.module.css'
import { useFormat } from './use-format.ts'

export type DroppedFile = { name: string; bytes: Uint8Array }

type Props = {
  /** What belongs here, in one sentence. */
  label: string
  /** Endings with the dot: `['.xlsx', '.csv']`. The office looks at the contents again. */
  kinds: readonly string[]
  maxBytes: number
  onFile: (file: DroppedFile) => void
  busy?: boolean
}

/** Takes one file: dragged in, or chosen by click or keyboard. What cannot be taken is told in words. */
export function FileDrop({ label, kinds, maxBytes, onFile, busy }: Props) {
  const { t } = useTranslation('ui')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { take, refusal } = useTaking({ kinds, maxBytes, onFile })
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Stack align="center" gap="xs">
        <FileUp size={28} aria-hidden />
        <Text ta="center">{label}</Text>
        <Text size="sm" c="dimmed">
          {t('file.drop')}
        </Text>
        <Button variant="default" loading={busy ?? false} onClick={() => input.current?.click()}>
          {t('file.choose')}
        </Button>
        <Text role="alert" size="sm" c="var(--word-block)">
          {refusal}
        </Text>
      </Stack>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds.join(',')}
        aria-label={label}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

/** Looks at a file's name and size, reads it, and says in words why it cannot be taken. */
function useTaking({ kinds, maxBytes, onFile }: Pick<Props, 'kinds' | 'maxBytes' | 'onFile'>) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const name = file.name
    const fits = kinds.some((kind) => name.toLowerCase().endsWith(kind))
    if (!fits) return setRefusal(t('file.wrongKind', { name, kinds: kinds.join(', ') }))
    if (file.size > maxBytes) {
      return setRefusal(t('file.tooBig', { name, size: format.bytes(file.size), max: format.bytes(maxBytes) }))
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setRefusal(null)
      onFile({ name, bytes })
    } catch {
      // A medium pulled out between choosing and reading.
      setRefusal(t('file.unreadable', { name }))
    }
  }
  return { take, refusal }
}
