import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Problem } from '../../shared/core/problem.ts'
import type { Language } from '../../shared/core/words.ts'

/** A short word at the edge of the window that something is done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'done', autoClose: 4000, withBorder: true, closeButtonProps: closeButton() })
}

/** A refusal of an act that has no place of its own on the screen; stays until read. */
export function tellProblem(problem: Problem): void {
  if (problem.code === 'cancelled') return
  const language: Language = i18next.language === 'en' ? 'en' : 'id'
  const incident = problem.incident ? [i18next.t('ui:error.incident', { incident: problem.incident })] : []
  const lines = [...problem.reasons.map((reason) => reason.text[language]), ...incident]
  const message = lines.length > 0 ? lines.join(' ') : i18next.t('ui:error.kept')
  notifications.show({
    message,
    color: 'block',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    closeButtonProps: closeButton(),
  })
}

function closeButton() {
  return { 'aria-label': i18next.t('ui:action.close') }
}

/** When the desk is left: a notice may name someone. */
export function clearNotices(): void {
  notifications.clean()
}
