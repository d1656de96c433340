import type { View } from './view.ts'

/** The locked window, and what a wrong password shows. */
export const lockedOut: readonly View[] = [
  {
    name: 'locked',
    async show(desk, say) {
      await desk.page.keyboard.press('Control+l')
      await desk.sees('form', say.session.signIn.title)
    },
  },
  {
    name: 'sign-in-wrong',
    async show(desk, say) {
      await desk.write(say.session.signIn.password, 'salah sekali')
      await desk.press(say.session.signIn.go)
      await desk.page.getByRole('textbox', { name: say.session.signIn.password }).waitFor()
    },
  },
]
