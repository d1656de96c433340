export const contracts = {
  title: 'Legalisasi',
  list: 'Daftar kontrak',
  worker: 'Pekerja',
  employer: 'Pemberi kerja',
  number: 'Nomor',
  since: 'Sejak',
  empty: 'Belum ada kontrak',
  emptyHint: 'Kontrak yang didaftarkan akan muncul di sini.',
}
