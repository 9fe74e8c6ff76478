//! One run at a time: whoever writes into a folder holds its lock for that long.
//!
//! The lock lies on the folder itself, so that nothing is left in it; it ends with the process, however that ends. Where
//! a system locks no folders (Windows, some network shares), it lies on a hidden file there.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// The file's name, where there has to be one.
const FILE: &str = ".interview-reminders.lock";

/// Between two attempts.
const PAUSE: Duration = Duration::from_millis(50);

/// A folder that no other run writes into, for as long as this lives.
pub struct Lock {
    _handle: File,
}

impl Lock {
    /// Takes the lock of a folder, or waits for it that long.
    pub fn of(folder: &Path, wait: Duration) -> anyhow::Result<Lock> {
        let started = Instant::now();
        loop {
            let taken = take(folder).with_context(|| format!("can't lock {}", folder.display()))?;
            if let Some(handle) = taken {
                return Ok(Lock { _handle: handle });
            }
            let Some(left) = wait.checked_sub(started.elapsed()) else {
                bail!(
                    "another run is writing into {}, and after {} s it is not done: try again, or say --wait SECONDS",
                    folder.display(),
                    wait.as_secs()
                );
            };
            sleep(PAUSE.min(left));
        }
    }
}

/// The lock's handle, unless somebody else has it.
fn take(folder: &Path) -> io::Result<Option<File>> {
    if let Ok(handle) = File::open(folder) {
        match handle.try_lock() {
            Ok(()) => return Ok(Some(handle)),
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(_)) => {}
        }
    }
    let handle = match lock_file(folder) {
        Ok(handle) => handle,
        // Windows: whoever had it is just about to let the file go.
        Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => return Ok(None),
        Err(error) => return Err(error),
    };
    match handle.try_lock() {
        Ok(()) => Ok(Some(handle)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn lock_file(folder: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;
        options.custom_flags(FILE_FLAG_DELETE_ON_CLOSE);
    }
    options.open(folder.join(FILE))
}
