export const agencies = {
  title: 'Mitra',
  list: 'Daftar mitra',
  name: 'Nama',
  licence: 'Nomor izin',
  country: 'Negara',
  empty: 'Belum ada mitra',
  emptyHint: 'Agensi, pemberi kerja, dan P3MI yang didaftarkan akan muncul di sini.',
}
