export const packages = {
  title: 'Paket',
  list: 'Daftar paket',
  file: 'Berkas',
  facts: 'Fakta',
  at: 'Waktu',
  empty: 'Belum ada paket',
  emptyHint: 'Paket ke Jakarta dan tanda terimanya akan muncul di sini.',
}
