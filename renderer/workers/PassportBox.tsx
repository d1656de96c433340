import { Alert, Group, Text, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { CircleAlert, CircleCheck, Lightbulb, ScanLine, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../shared/core/problem.ts'
import { findPassportBlocks } from '../../shared/workers/passport-blocks.ts'
import { ReasonList } from '../ui/ReasonList.tsx'
import { useFormat } from '../ui/use-format.ts'
import type { Passport } from './use-passport-reading.ts'
import classes from './workers.module.css'

/** A hand that rests this long has finished, or wants to know what is wrong. */
const restMs = 1200

type Props = {
  passport: Passport
  /** Said instead of "read" when the passport is somebody else's. */
  instead?: ReactNode
  autoFocus?: boolean
}

/** Takes a passport's two lines, typed by a reader or pasted, and says what came of it: filled in, or what is wrong where. */
export function PassportBox({ passport, instead, autoFocus }: Props) {
  const { t } = useTranslation('workers')
  const { reading } = passport
  const [text, setText] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const judge = (now: string) => {
    if (now.trim() !== '') passport.read(now)
  }
  const judgeSoon = useDebouncedCallback(judge, restMs)
  // Lines caught elsewhere on the screen appear here when they need a look; those that were understood make room for the next.
  useEffect(() => {
    if (!reading) return
    setText(reading.state === 'refused' ? reading.text : '')
    if (reading.state === 'refused') box.current?.focus()
  }, [reading])
  const change = (next: string) => {
    setText(next)
    if (reading) passport.forget()
    if (isWhole(next)) {
      judgeSoon.cancel()
      judge(next)
    } else judgeSoon(next)
  }
  return (
    <div className={classes.reader}>
      <Textarea
        ref={box}
        label={t('reader.label')}
        description={t('reader.hint')}
        leftSection={<ScanLine size={16} aria-hidden />}
        value={text}
        rows={2}
        autoComplete="off"
        spellCheck={false}
        wrap="off"
        {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        onChange={(event) => change(event.currentTarget.value)}
        onPaste={(event) => {
          event.preventDefault()
          judgeSoon.cancel()
          const pasted = event.clipboardData.getData('text/plain')
          setText(pasted)
          judge(pasted)
        }}
        error={reading?.state === 'refused'}
      />
      <div aria-live="polite">
        <Counts text={text} />
        {reading?.state === 'refused' && <NotUnderstood reasons={reading.reasons} />}
        {reading?.state === 'read' && (instead ?? <Understood reading={reading} />)}
      </div>
    </div>
  )
}

function Understood({ reading }: { reading: Extract<Passport['reading'], { state: 'read' }> }) {
  const { t } = useTranslation('workers')
  const { lines } = reading
  return (
    <>
      <Text size="sm" className={classes.read} mt={6}>
        <CircleCheck size={15} aria-hidden /> {t('reader.read', { name: lines.name, number: lines.documentNumber })}
      </Text>
      {lines.warnings.length > 0 && (
        <Alert color="warn" variant="light" icon={<TriangleAlert size={18} aria-hidden />} mt="xs" p="xs">
          <ReasonList reasons={lines.warnings} />
        </Alert>
      )}
    </>
  )
}

/** What is wrong, and apart from it what might be meant: a suggestion is never filled in. */
function NotUnderstood({ reasons }: { reasons: readonly Reason[] }) {
  const format = useFormat()
  const suggestions = reasons.filter((reason) => reason.code === 'mrz.suggestion')
  return (
    <>
      <Alert color="block" variant="light" icon={<CircleAlert size={18} aria-hidden />} mt="xs" p="xs">
        <ReasonList reasons={reasons.filter((reason) => !suggestions.includes(reason))} />
      </Alert>
      {suggestions.map((reason, at) => (
        <Text key={at} size="sm" c="dimmed" mt={6} className={classes.suggestion}>
          <Lightbulb size={15} aria-hidden /> {format.words(reason.text)}
        </Text>
      ))}
    </>
  )
}

/** How long the lines are while they are being typed by hand. */
function Counts({ text }: { text: string }) {
  const { t } = useTranslation('workers')
  const lines = linesOf(text)
  if (lines.length === 0) return null
  return (
    <Group gap="md" mt={4}>
      {lines.slice(0, 2).map((line, at) => (
        <Text key={at} size="xs" c="dimmed">
          {t('reader.count', { line: at + 1, count: line.length })}
        </Text>
      ))}
    </Group>
  )
}

function linesOf(text: string): readonly string[] {
  return findPassportBlocks(text).blocks[0]?.lines ?? []
}

function isWhole(text: string): boolean {
  const lines = linesOf(text)
  return lines.length === 2 && lines.every((line) => line.length === 44)
}
