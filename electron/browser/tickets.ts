import { createHash, randomBytes } from 'node:crypto'

export type Tickets = {
  /** A new ticket for an address. */
  issue(): string
  /** The `Set-Cookie` for a ticket that was issued and not used yet; afterwards the ticket is worthless. */
  redeem(ticket: string): string | undefined
  /** Whether a `Cookie` header holds a session that a ticket was exchanged for. */
  knows(cookieHeader: string | undefined): boolean
}

/**
 * Tickets and sessions of one run; both end with it. Browsers share cookies between all ports of an address, so the port is part of the
 * cookie's name: two offices open at once do not throw each other out.
 */
export function openTickets(port: number): Tickets {
  const name = `desk-${port}`
  // Only digests are kept and compared, so a comparison's duration tells nothing about a secret.
  const unused = new Set<string>()
  const sessions = new Set<string>()
  return {
    issue() {
      const ticket = secret()
      unused.add(digest(ticket))
      return ticket
    },
    redeem(ticket) {
      if (!unused.delete(digest(ticket))) return undefined
      const session = secret()
      sessions.add(digest(session))
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    knows(cookieHeader) {
      const values = (cookieHeader ?? '').split('; ').flatMap((pair) => {
        const [key, value] = pair.split('=')
        return key === name && value ? [value] : []
      })
      return values.some((value) => sessions.has(digest(value)))
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
