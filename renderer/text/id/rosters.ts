export const rosters = {
  title: 'Impor daftar',
  list: 'Daftar yang sudah diimpor',
  file: 'Berkas',
  at: 'Waktu',
  empty: 'Belum ada daftar',
  emptyHint: 'Daftar dari agensi (XLSX, CSV) yang diimpor akan muncul di sini.',
}
