import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
  disabled?: boolean;
  /** Its label. */
  children: ComponentChildren;
}

/** A setting that takes effect at once. */
export function Switch({ on, onSwitch, disabled = false, children }: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch-label">{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
