// renderer: the window of the desk. This file only starts it; App.tsx composes the rooms.
// First of all, for what it does: every schema made later heeds it.
// oxlint-disable-next-line import/no-unassigned-import
import './api/jitless.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/door.ts'
import { App } from './App.tsx'
import { startTexts } from './text/i18n.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await startTexts()
createRoot(root).render(
  <StrictMode>
    <App door={connect()} />
  </StrictMode>,
)
