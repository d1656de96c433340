import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { CatchBoundary, RouterProvider } from '@tanstack/react-router'
import type { Door } from './api/door.ts'
import { OfficeLine } from './api/office.tsx'
import { Gate } from './frame/Gate.tsx'
import { FirstRun } from './office/FirstRun.tsx'
import { SignIn } from './session/SignIn.tsx'
import { SecondUnlock } from './session/SecondUnlock.tsx'
import { router } from './routes.tsx'
import { Crash } from './ui/Crash.tsx'
import { cssVariables, theme } from './ui/theme.ts'

/** The whole window: nothing of the office is rendered before the gate has let someone in. */
export function App({ door }: { door: Door }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="top-center" zIndex={600} />
      <CatchBoundary
        getResetKey={() => 'window'}
        errorComponent={({ error, reset }) => <Crash error={error} onAgain={reset} />}
      >
        <OfficeLine door={door}>
          <Gate firstRun={(done) => <FirstRun onDone={done} />} signIn={(status) => <SignIn status={status} />}>
            <RouterProvider router={router} />
            <SecondUnlock />
          </Gate>
        </OfficeLine>
      </CatchBoundary>
    </MantineProvider>
  )
}
