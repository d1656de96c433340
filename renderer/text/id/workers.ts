export const workers = {
  title: 'Pekerja',
  list: 'Daftar pekerja',
  name: 'Nama',
  passport: 'Paspor',
  birthDate: 'Lahir',
  empty: 'Belum ada pekerja',
  emptyHint: 'Pekerja yang didaftarkan akan muncul di sini.',
}
