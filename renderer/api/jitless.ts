import { z } from 'zod'

// SECURITY: our content policy forbids eval, and zod would otherwise compile its schemas with it. Import this before any schema.
z.config({ jitless: true })
