import { types } from 'node:util'
import vm from 'node:vm'

/** The intrinsics of one JavaScript world. */
export type Realm = {
  Object: ObjectConstructor
  Array: ArrayConstructor
  Promise: PromiseConstructor
  Error: ErrorConstructor
}

export function realmOf(context: vm.Context): Realm {
  return vm.runInContext('({ Object, Array, Promise, Error })', context) as Realm
}

/**
 * Copies a value from one world to another by the table in Electron's contextBridge documentation: objects and arrays are copied deeply
 * and lose their prototype, functions and promises are proxied, errors keep their message, symbols are dropped, what remains is cloned.
 */
export function copyAcross(value: unknown, from: Realm, to: Realm, depth = 0): unknown {
  if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded')
  const copy = (part: unknown) => copyAcross(part, from, to, depth + 1)
  if (typeof value === 'symbol') return undefined
  if (typeof value === 'function') return proxyFunction(value as (...args: unknown[]) => unknown, from, to)
  if (typeof value !== 'object' || value === null) return value
  // Asked of the value, not of a world: what Electron hands to the preload was made in neither.
  if (types.isPromise(value)) return proxyPromise(value, from, to)
  if (types.isNativeError(value)) return new to.Error(value.message)
  if (Array.isArray(value)) return to.Array.from(value, copy)
  if (isCloneable(value)) return structuredClone(value)
  const target = new to.Object() as Record<string, unknown>
  for (const [key, part] of Object.entries(value)) target[key] = copy(part)
  return target
}

function proxyFunction(original: (...args: unknown[]) => unknown, from: Realm, to: Realm) {
  return (...args: unknown[]) => {
    try {
      return copyAcross(original(...args.map((argument) => copyAcross(argument, to, from))), from, to)
    } catch (error) {
      throw copyAcross(error, from, to)
    }
  }
}

function proxyPromise(original: Promise<unknown>, from: Realm, to: Realm): Promise<unknown> {
  return new to.Promise((resolve, reject) => {
    const settle = (done: (value: unknown) => void) => (value: unknown) => done(copyAcross(value, from, to))
    original.then(settle(resolve), settle(reject))
  })
}

/** Everything that Electron does not take for a plain object (IsPlainObject in electron_api_context_bridge.cc). */
function isCloneable(value: object): boolean {
  const tag = Object.prototype.toString.call(value)
  return ArrayBuffer.isView(value) || /ArrayBuffer|Date|Map|Set|RegExp|Blob/.test(tag)
}
