export const search = {
  placeholder: 'Nama, paspor, NIK, nomor kontrak, izin…',
  label: 'Cari apa saja',
  hint: 'Ketik dua huruf atau lebih, atau awal sebuah nomor.',
  none: 'Tidak ada yang cocok dengan "{{text}}".',
  kinds: { worker: 'Pekerja', contract: 'Kontrak', partner: 'Mitra' },
  rooms: 'Ruang kerja',
}
