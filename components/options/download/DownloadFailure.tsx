interface DownloadFailureProps {
  message: string;
  address: string;
}

/** What went wrong, and the way that always remains. */
export function DownloadFailure({ message, address }: DownloadFailureProps) {
  return (
    <div class="failure" role="alert">
      <p>{message}</p>
      <p>
        The catalogs are as they were. You can also{' '}
        <a href={address} target="_blank" rel="noreferrer noopener">
          download the file in a tab
        </a>{' '}
        and import it from disk.
      </p>
    </div>
  );
}
