import type { LucideIcon } from 'lucide-preact';

interface RowButtonProps {
  /** What `useFocusAfter` finds it by. */
  control: string;
  label: string;
  icon: LucideIcon;
  disabled?: boolean;
  /** It is at work: it does nothing more, and keeps the focus. */
  busy?: boolean;
  onClick: () => void;
}

/** A button of a row that shows an icon and says its words. */
export function RowButton({
  control,
  label,
  icon: Icon,
  disabled,
  busy = false,
  onClick,
}: RowButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      data-control={control}
      aria-label={label}
      title={label}
      disabled={disabled === true}
      aria-disabled={busy}
      onClick={() => !busy && onClick()}
    >
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}
