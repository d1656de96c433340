export const office = { title: '' }
