import classes from './packages.module.css'

/** Eight groups of five digits, to be read out and compared. */
export function Fingerprint({ digits, label, small }: { digits: string; label: string; small?: boolean }) {
  return (
    <ol className={classes.fingerprint} aria-label={label} data-small={small || undefined}>
      {digits.split(' ').map((group, at) => (
        <li key={at}>{group}</li>
      ))}
    </ol>
  )
}
