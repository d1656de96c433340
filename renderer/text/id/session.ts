export const session = { title: '' }
