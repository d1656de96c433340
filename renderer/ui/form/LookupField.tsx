import { Combobox, Group, InputBase, Loader, Text, useCombobox } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLate } from '../use-late.ts'
import { asText, useField, type FieldProps } from './field.ts'
import classes from './LookupField.module.css'

/** Something that can be chosen; `detail` stands smaller beside it (a number, a place). */
export type LookupOption = { value: string; label: string; detail?: string }

type Props<In extends FieldValues, Out> = FieldProps<In, Out> & {
  /** What fits the words last given to `onSearch`. */
  options: readonly LookupOption[]
  /** The one chosen now, so that its name shows although `options` has moved on. */
  chosen?: LookupOption | undefined
  /** Called 150 ms after the last letter. */
  onSearch: (text: string) => void
  /** True until `options` answer the last `onSearch`. */
  loading?: boolean
  placeholder?: string
  /** Stands last among the options; an act (register a new one) instead of a record. */
  other?: { label: string; run: (text: string) => void }
  /** Sees typed text first, at each letter and at Enter (`ended`): `more` is still coming, it was `taken`, or it is `no` business of it. */
  reads?: (text: string, ended: boolean) => 'more' | 'taken' | 'no'
}

const actOfOther = 'other'

/**
 * One record out of very many: type part of it, ↓, Enter. The value is its id. What answers an earlier text is never offered for a later
 * one; Enter pressed before the answer has come waits for it and chooses only where exactly one fits.
 */
export function LookupField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { t } = useTranslation('ui')
  const { common, value, setValue } = useField(props)
  const combobox = useCombobox()
  const search = useTypedSearch(props.onSearch, props.loading ?? false)
  const { text, waiting } = search
  const current = asText(value)
  const shown = waiting ? [] : props.options
  const chosen = [props.chosen, ...props.options].find((option) => option?.value === current)
  const choose = (next: string) => {
    if (next === actOfOther) props.other?.run(text ?? '')
    else setValue(next)
    search.end()
    combobox.closeDropdown()
  }
  const only = shown.length === 1 ? shown[0]?.value : undefined
  const early = useEarlyEnter(waiting, () => only !== undefined && choose(only))
  useEffect(() => {
    // Only for typed words: looking at a field must not make Enter change it.
    if (text) combobox.selectFirstOption()
    else combobox.resetSelectedOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the store changes identity at every render.
  }, [text, waiting, shown.length])
  const type = (next: string) => {
    early.forget()
    const read = props.reads?.(next, false) ?? 'no'
    if (read === 'taken') return search.end()
    search.type(next, read === 'no')
    combobox.openDropdown()
  }
  const enter = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' || text === null) return
    const read = props.reads?.(text, true) ?? 'no'
    if (read === 'taken') search.end()
    if (read === 'no' && !waiting) return
    event.preventDefault()
    if (read === 'no') early.remember()
  }
  const leave = () => {
    early.forget()
    if (text === '' && !props.required) setValue(undefined)
    search.end()
    combobox.closeDropdown()
    common.onBlur()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} transitionProps={{ duration: 0 }}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...common}
          value={text ?? chosen?.label ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDownCapture={enter}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          autoComplete="off"
          spellCheck={false}
          rightSection={<Waiting waiting={waiting} />}
          rightSectionPointerEvents="none"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={props.label} className={classes.options}>
          {shown.map((option) => (
            <Option key={option.value} option={option} />
          ))}
          {shown.length === 0 && <Combobox.Empty>{t(waiting ? 'list.loading' : 'list.noMatch')}</Combobox.Empty>}
          {props.other && !waiting && <Option option={{ value: actOfOther, label: props.other.label }} act />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** The words being typed; null while nobody types. `waiting` until the answer to exactly these words is there. */
function useTypedSearch(onSearch: (text: string) => void, loading: boolean) {
  const [text, setText] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const ask = useDebouncedCallback((next: string) => {
    setAsked(next)
    onSearch(next)
  }, 150)
  return {
    text,
    waiting: loading || (text !== null && text !== asked),
    type: (next: string, searching: boolean) => {
      setText(next)
      if (searching) ask(next)
    },
    end: () => {
      ask.cancel()
      setText(null)
      if (asked !== '') ask('')
    },
  }
}

/** Enter before the answer: `remember` it, and `then` runs once the waiting is over. */
function useEarlyEnter(waiting: boolean, then: () => void) {
  const pressed = useRef(false)
  useEffect(() => {
    if (waiting || !pressed.current) return
    pressed.current = false
    then()
    // oxlint-disable-next-line react/exhaustive-deps -- only the end of the waiting counts.
  }, [waiting])
  return { remember: () => void (pressed.current = true), forget: () => void (pressed.current = false) }
}

function Option({ option, act }: { option: LookupOption; act?: boolean }) {
  return (
    <Combobox.Option value={option.value} className={act ? classes.act : undefined}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        {act && <Plus size={14} aria-hidden />}
        <Text size="sm" dir="auto" flex={1}>
          {option.label}
        </Text>
        <span className={classes.detail} dir="auto">
          {option.detail}
        </span>
      </Group>
    </Combobox.Option>
  )
}

function Waiting({ waiting }: { waiting: boolean }) {
  const late = useLate(waiting)
  return late ? <Loader size={16} /> : null
}
