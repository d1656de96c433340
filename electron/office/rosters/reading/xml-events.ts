/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'

export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Walks one XML part. Names come without their prefix, because some programs write `x:row`; attribute values come decoded. Throws on
 * XML that is not well formed. SECURITY: the parser knows no DTD, so no entity can be defined or fetched.
 */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  const parser = new Parser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('openTag', (name, attributes, decode) => {
    if (!handlers.open) return
    const plain: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes())) plain[local(key)] = decode(value)
    handlers.open(local(name), plain)
  })
  if (handlers.close) parser.on('closeTag', (name) => handlers.close?.(local(name)))
  if (handlers.text) parser.on('text', (text, decode) => handlers.text?.(decode(text)))
  parser.parse(xml)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
