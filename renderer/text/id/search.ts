export const search = { title: '' }
