/** Lint rules that no kept plugin has. */
const noClock = {
  meta: {
    messages: {
      clock: 'The clock and chance reach this code only through its context (architecture: who may import whom).',
    },
  },
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, messageId: 'clock' })
    },
    MemberExpression(node) {
      const name = `${node.object.name}.${node.property.name}`
      if (['Date.now', 'Math.random'].includes(name)) context.report({ node, messageId: 'clock' })
    },
  }),
}

export default { meta: { name: 'house' }, rules: { 'no-clock': noClock } }
