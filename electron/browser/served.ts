import type { IncomingMessage, ServerResponse } from 'node:http'
import type { OfficeClient } from '../office/client.ts'

export type ServeOptions = {
  dataFolder: string
  resources: string
  rendererFolder: string
  appVersion: string
  /** Any free one unless given. */
  port?: number
  /** Sends the window's files instead of `rendererFolder`: for development, where they are built as they are asked for. */
  pages?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

export type Served = {
  /** An address with a ticket that admits one browser once. */
  url: string
  /** Another such address. */
  newUrl(): string
  /** Locks and ends the office, then the server. May be called again. */
  stop(): Promise<void>
  client: OfficeClient
}

const texts = {
  notOurs: 'Permintaan ini ditolak. · This request is refused.',
  noTicket:
    'Alamat ini sudah pernah dipakai atau tidak berlaku. Tidak ada yang berubah. Jalankan lagi Meja Atase dan buka alamat barunya.\n' +
    'This address has been used before or is not valid. Nothing has changed. Start Attaché Desk again and open its new address.',
  tooLarge: 'Kiriman ini terlalu besar. · This is too large to send.',
  broken: 'Kiriman ini tidak dapat dibaca. · This cannot be read.',
}

/** Ends an answer with a plain sentence. It repeats nothing of the request. */
export function say(response: ServerResponse, status: number, text: keyof typeof texts): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(texts[text])
}
