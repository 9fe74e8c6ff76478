//! Chance that is the same every time, since what an attack passes may not depend on it.

/// Stands before the system's own: from here the maps of the standard library get what they mix into their hashes, and
/// how far two keys get into each other's way is counted among the passed places.
///
/// # Safety
///
/// There is room for so many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrandom(bytes: *mut u8, length: usize, _flags: u32) -> isize {
    // SAFETY: the caller has room for them.
    unsafe { bytes.write_bytes(0, length) };
    length.cast_signed()
}
