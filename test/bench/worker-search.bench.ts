import { insertWorker } from '../../electron/office/workers/worker-rows.ts'
import type { WriteDb } from '../../electron/office/db/open.ts'
import { newWorld } from '../world.ts'
import { databaseOf, timeOf } from './measure.ts'

export const name = 'worker-search'
export const goal = { p95Ms: 20 }

const workers = 100_000
const given = [
  'SITI',
  'BUDI',
  'SRI',
  'AGUS',
  'DEWI',
  'EKO',
  'NUR',
  'RINA',
  'TRI',
  'YULI',
  'WATI',
  'JOKO',
  'LILIS',
  'HENDRA',
  'FITRI',
  'RATNA',
]
const family = [
  'WAHYUNI',
  'HANDOKO',
  'LESTARI',
  'SUSANTI',
  'PRASETYO',
  'NURHALIZA',
  'KUSUMA',
  'SANTOSO',
  'RAHAYU',
  'SETIAWAN',
  'PUSPITA',
  'HIDAYAT',
]

/** One box over 100,000 workers, through the door: parts of names, whole names, passports, NIK; the first page of the list as well. */
export async function run(): Promise<{ ours: number[] }> {
  const world = await newWorld()
  fill(databaseOf(world) as WriteDb)
  const texts = [...Array(120).keys()].flatMap((i) => [
    `${given[i % given.length]} ${family[i % family.length]}`,
    (family[i % family.length] ?? '').slice(0, 4),
    `C${String(1_000_000 + i * 811)}`,
    `32120554${String(10_000_000 + i * 811)}`,
    `binti ${given[(i * 7) % given.length]}`,
  ])
  const ours: number[] = []
  for (const text of texts) {
    ours.push(await timeOf(() => world.must('search.find', { text })))
    ours.push(await timeOf(() => world.must('workers.list', { text, limit: 50 })))
  }
  await world.close()
  return { ours }
}

function fill(db: WriteDb): void {
  const at = '2026-01-01T00:00:00.000Z'
  const all = db.transaction(() => {
    for (let i = 0; i < workers; i += 1) {
      const name = `${given[i % given.length]} ${family[(i * 5) % family.length]} BINTI ${given[(i * 3) % given.length]} ${i}`
      const place = {
        address: '',
        regency: 'KAB. UJI',
        province: 'PROVINSI UJI',
        phone: `0812${i}`,
        nationalWorkerId: '',
        note: '',
      }
      const passport = { nationality: 'IDN', passportNumber: `C${1_000_000 + i}`, passportExpires: '2031-01-01' }
      const id = `10000000-0000-4000-8000-${String(i).padStart(12, '0')}`
      insertWorker(db, {
        id,
        name,
        sex: 'F',
        birthDate: '1990-01-01',
        birthPlace: '',
        nik: `32120554${10_000_000 + i}`,
        ...passport,
        ...place,
        createdAt: at,
        changedAt: at,
        version: 1,
      })
    }
  })
  all.immediate()
}
