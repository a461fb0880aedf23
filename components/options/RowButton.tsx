import type { LucideIcon } from 'lucide-preact';

interface RowButtonProps {
  /** What `useFocusAfter` finds it by. */
  control: string;
  label: string;
  icon: LucideIcon;
  disabled?: boolean;
  onClick: () => void;
}

/** A button of a row that shows an icon and says its words. */
export function RowButton({ control, label, icon: Icon, disabled, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      data-control={control}
      aria-label={label}
      title={label}
      disabled={disabled === true}
      onClick={onClick}
    >
      <Icon size={15} aria-hidden="true" />
    </button>
  );
}
