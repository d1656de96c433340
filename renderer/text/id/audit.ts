export const audit = { title: '' }
