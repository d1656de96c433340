import { Combobox, Group, InputBase, Loader, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLate } from '../use-late.ts'
import { asText, useField, type FieldProps } from './field.ts'
import classes from './LookupField.module.css'
import { actOfOther, useLookup, type TypedText } from './use-lookup.ts'

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
  reads?: (text: string, ended: boolean) => TypedText
}

/**
 * One record out of very many: type part of it, ↓, Enter. The value is its id. What answers an earlier text is never offered for a later
 * one; Enter pressed before the answer has come waits for it and chooses only where exactly one fits.
 */
export function LookupField<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { t } = useTranslation('ui')
  const { common, value, setValue } = useField(props)
  const { combobox, text, waiting, ...lookup } = useLookup({
    found: props.options.map((option) => option.value),
    loading: props.loading ?? false,
    onSearch: props.onSearch,
    reads: props.reads,
    onChoose: setValue,
    onOther: props.other?.run,
    onBlur: common.onBlur,
    mayBeEmpty: !props.required,
  })
  const shown = waiting ? [] : props.options
  const chosen = [props.chosen, ...props.options].find((option) => option?.value === asText(value))
  return (
    <Combobox store={combobox} onOptionSubmit={lookup.choose} transitionProps={{ duration: 0 }}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...common}
          value={text ?? chosen?.label ?? ''}
          onChange={(event) => lookup.type(event.currentTarget.value)}
          onKeyDownCapture={lookup.enter}
          onClick={() => combobox.openDropdown()}
          onBlur={lookup.leave}
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
