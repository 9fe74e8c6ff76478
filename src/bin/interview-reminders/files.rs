//! Writing so that a file is always whole: the old one or the new one; and not at all where the two are equal.

use std::fs::{self, DirEntry, File, Metadata, Permissions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use interview_reminders::calendar::previous::Previous;
use interview_reminders::problem::{Cause, Problem};
use tempfile::{NamedTempFile, TempPath};

use crate::bounded::{self, most};
use crate::inputs::Inputs;
use crate::paths::{expect_own_links, folder_of, place_of};

/// The file that a run writes, with what stands there already.
pub struct Output {
    /// As the user named it.
    path: PathBuf,
    /// Where a symbolic link leads, so that the link stays.
    target: PathBuf,
    metadata: Option<Metadata>,
    /// What stands there, if it is a file that can be read.
    earlier: Option<File>,
}

/// A whole file beside the place where it belongs; it goes where it is never put there. What is written straight through
/// is there already.
pub struct Made(Option<TempPath>);

impl Made {
    fn put(self, place: &Path) -> io::Result<()> {
        self.0.map_or(Ok(()), |temporary| Ok(temporary.persist(place)?))
    }
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It stays as it was: the new one is equal to it.
    Unchanged,
    /// It is there, or it is another one now.
    Replaced,
}

impl Output {
    /// Refuses a path where writing would fail or destroy what the run reads; with `fresh`, whatever stands there is not
    /// read.
    pub fn at(path: &Path, inputs: &Inputs, fresh: bool) -> anyhow::Result<Output> {
        expect_own_links(path).with_context(|| cannot_write(path))?;
        let target = place_of(path);
        let folder = folder_of(&target);
        if !folder.is_dir() {
            bail!("{}: there is no folder {}", cannot_write(path), folder.display());
        }
        if target.is_dir() {
            bail!("{}: it is a folder; name a file in it", cannot_write(path));
        }
        if let Some(input) = inputs.at(&target) {
            bail!("{}: it is the {input} itself; name another file, such as reminders.ics", cannot_write(path));
        }
        let metadata = fs::metadata(&target).ok();
        let is_read = !fresh && metadata.as_ref().is_some_and(Metadata::is_file);
        let open = || File::open(&target).with_context(|| format!("can't read {}", path.display()));
        let earlier = if is_read { Some(open()?) } else { None };
        if let Some(metadata) = metadata.as_ref().filter(|_| is_read) {
            let within = bounded::expect_within(metadata.len(), most::CALENDAR);
            within.with_context(|| format!("can't read {}", path.display()))?;
        }
        Ok(Output { path: path.to_path_buf(), target, metadata, earlier })
    }

    /// Likewise for one of several files in a folder, where nobody asks for a pipe or a device: what is no file there is
    /// in the way.
    pub fn in_folder(path: &Path, inputs: &Inputs, fresh: bool) -> anyhow::Result<Output> {
        let output = Output::at(path, inputs, fresh)?;
        if output.metadata.as_ref().is_some_and(|metadata| !metadata.is_file()) {
            bail!("{}: it is no file", cannot_write(path));
        }
        Ok(output)
    }

    /// What stands there, understood; or why it can't be continued.
    pub fn previous(&self) -> anyhow::Result<Result<Previous, Problem>> {
        let Some(earlier) = &self.earlier else { return Ok(Ok(Previous::default())) };
        let previous = Previous::read(earlier).with_context(|| format!("can't read {}", self.path.display()))?;
        Ok(previous.map_err(|unusable| self.problem(Cause::Output(unusable))))
    }

    /// A problem with what stands there.
    pub fn problem(&self, cause: Cause) -> Problem {
        Problem::in_file(&Arc::from(self.path.display().to_string()), cause)
    }

    /// What stands there.
    pub fn earlier(&self) -> Option<&File> {
        self.earlier.as_ref()
    }

    /// Writes the file by way of a temporary one beside it, once it differs from what stands there; pipes and devices
    /// are written straight through. A symbolic link stays one; mode and owner are kept, and, with `aside`, all of the
    /// earlier file under that name.
    pub fn write<T>(
        &self,
        aside: Option<&Path>,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
    ) -> anyhow::Result<(T, Written)> {
        let (result, made) = self.try_make(write, true).with_context(|| cannot_write(&self.path))?;
        let Some(made) = made else { return Ok((result, Written::Unchanged)) };
        let kept = aside.filter(|_| made.0.is_some()).map_or(Ok(()), |aside| self.keep_aside(aside));
        kept.and_then(|()| made.put(&self.target)).with_context(|| cannot_write(&self.path))?;
        self.sync_folder();
        Ok((result, Written::Replaced))
    }

    /// Makes the file as [`Output::write`] does, but does not put it into its place yet: that is for [`Output::put_all`].
    /// There is none where it would be equal to what stands there.
    pub fn make<T>(
        &self,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
    ) -> anyhow::Result<(T, Option<Made>)> {
        self.try_make(write, !SYNCS_TOGETHER).with_context(|| cannot_write(&self.path))
    }

    /// Puts files of one folder that were made into their places, one right behind the other; with an `aside`, all of the
    /// earlier file is kept under that name.
    pub fn put_all(files: Vec<(Output, Made, Option<PathBuf>)>) -> anyhow::Result<()> {
        sync_together(&files)?;
        for (output, _, aside) in &files {
            let kept = aside.as_ref().map_or(Ok(()), |aside| output.keep_aside(aside));
            kept.with_context(|| cannot_write(&output.path))?;
        }
        let mut last = None;
        for (output, made, _) in files {
            made.put(&output.target).with_context(|| cannot_write(&output.path))?;
            last = Some(output);
        }
        last.iter().for_each(Output::sync_folder);
        Ok(())
    }

    /// The same file, no longer held open.
    pub fn let_go(self) -> Output {
        Output { earlier: None, ..self }
    }

    fn try_make<T>(
        &self,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
        sync: bool,
    ) -> anyhow::Result<(T, Option<Made>)> {
        if self.metadata.as_ref().is_some_and(|metadata| !metadata.is_file()) {
            let file = File::options().write(true).open(&self.target)?;
            return Ok((write(&mut BufWriter::new(file))?, Some(Made(None))));
        }
        let mut differing = Differing::from(self);
        let result = write(&mut differing)?;
        let Some(temporary) = differing.finish()? else { return Ok((result, None)) };
        if let Some(earlier) = &self.metadata {
            keep_owner(temporary.as_file(), earlier);
            temporary.as_file().set_permissions(earlier.permissions())?;
        }
        if sync {
            temporary.as_file().sync_all()?;
        }
        Ok((result, Some(Made(Some(temporary.into_temp_path())))))
    }

    fn sync_folder(&self) {
        // Not every system can sync a folder; where it can, the new name survives a loss of power.
        if let Ok(folder) = File::open(folder_of(&self.target)) {
            let _ = folder.sync_all();
        }
    }

    /// Gives the file as it is a second name, which must be free: what somebody puts there meanwhile is not followed.
    pub fn keep_aside(&self, aside: &Path) -> io::Result<()> {
        match fs::hard_link(&self.target, aside) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => self.copy_aside(aside),
            linked => linked,
        }
    }

    /// Copies the file, where its folder takes no second name for one.
    fn copy_aside(&self, aside: &Path) -> io::Result<()> {
        let mut copy = File::create_new(aside)?;
        let copied = File::open(&self.target).and_then(|mut earlier| {
            copy.set_permissions(earlier.metadata()?.permissions())?;
            io::copy(&mut earlier, &mut copy)?;
            copy.sync_all()
        });
        // Half a copy is worse than none.
        copied.inspect_err(|_| drop(fs::remove_file(aside)))
    }

    /// A name beside the file that is still free, for the file as somebody edited it.
    pub fn aside(&self, now: DateTime<Utc>) -> PathBuf {
        let mut name = self.target.clone().into_os_string();
        name.push(now.format(".edited-%Y%m%dT%H%M%SZ").to_string());
        let numbered = (2..).map(|number: u32| {
            let mut name = name.clone();
            name.push(format!("-{number}"));
            PathBuf::from(name)
        });
        let mut names = std::iter::once(PathBuf::from(&name)).chain(numbered);
        names.find(|name| fs::symlink_metadata(name).is_err()).unwrap_or_else(|| PathBuf::from(&name))
    }
}

/// Whether files that are put into their places together wait for the disk together.
const SYNCS_TOGETHER: bool = cfg!(target_os = "linux");

/// Waits until the bytes of files survive a loss of power: for the whole file system at once, where there are many.
#[cfg(target_os = "linux")]
fn sync_together(files: &[(Output, Made, Option<PathBuf>)]) -> anyhow::Result<()> {
    /// From so many on, that is quicker than to wait for each.
    const MANY: usize = 16;
    let made = files.iter().filter_map(|(output, made, _)| Some((output, made.0.as_ref()?)));
    if files.len() >= MANY
        && let Some((output, _)) = made.clone().next()
        && File::open(folder_of(&output.target)).is_ok_and(|folder| rustix::fs::syncfs(folder).is_ok())
    {
        return Ok(());
    }
    for (output, temporary) in made {
        File::open(temporary).and_then(|file| file.sync_all()).with_context(|| cannot_write(&output.path))?;
    }
    Ok(())
}

/// Each was waited for as it was made.
#[cfg(not(target_os = "linux"))]
fn sync_together(_: &[(Output, Made, Option<PathBuf>)]) -> anyhow::Result<()> {
    Ok(())
}

/// A file in the making, which comes into being only where it differs from an earlier one.
struct Differing<'f> {
    output: &'f Output,
    /// So many bytes are equal.
    equal: u64,
    compared: Vec<u8>,
    temporary: Option<NamedTempFile>,
}

impl<'f> Differing<'f> {
    fn from(output: &'f Output) -> Differing<'f> {
        Differing { output, equal: 0, compared: Vec::new(), temporary: None }
    }

    /// Whether the next bytes of the earlier file are these.
    fn goes_on_equal(&mut self, bytes: &[u8]) -> io::Result<bool> {
        let Some(mut earlier) = self.output.earlier() else { return Ok(false) };
        // Others read through the same handle in between.
        earlier.seek(SeekFrom::Start(self.equal))?;
        self.compared.resize(bytes.len(), 0);
        match earlier.read_exact(&mut self.compared) {
            Ok(()) => Ok(self.compared == bytes),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The new file, with all that is equal.
    fn begin(&mut self) -> io::Result<&mut NamedTempFile> {
        let mut temporary = beside(folder_of(&self.output.target), self.output.metadata.as_ref())?;
        if let Some(mut earlier) = self.output.earlier() {
            earlier.seek(SeekFrom::Start(0))?;
            io::copy(&mut earlier.take(self.equal), temporary.as_file_mut())?;
        }
        Ok(self.temporary.insert(temporary))
    }

    /// The whole new file; none where it would be equal to the earlier one.
    fn finish(mut self) -> io::Result<Option<NamedTempFile>> {
        if self.temporary.is_none() {
            let length = self.output.earlier().map(File::metadata).transpose()?.map(|earlier| earlier.len());
            if length != Some(self.equal) {
                self.begin()?;
            }
        }
        Ok(self.temporary)
    }
}

impl Write for Differing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(temporary) = &mut self.temporary {
            return temporary.write(bytes);
        }
        if self.goes_on_equal(bytes)? {
            self.equal += bytes.len() as u64;
            return Ok(bytes.len());
        }
        self.begin()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.as_mut().map_or(Ok(()), Write::flush)
    }
}

/// Gives a file the owner of another, as far as that is permitted.
#[cfg(unix)]
fn keep_owner(file: &File, earlier: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let group = fchown(file, None, Some(earlier.gid()));
    let owner = fchown(file, Some(earlier.uid()), None);
    // Who may not give a file away keeps it; the calendar matters more than its owner.
    let _ = (group, owner);
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

fn cannot_write(path: &Path) -> String {
    format!("can't write {}", path.display())
}

/// How the names of temporary files begin and end.
const TEMPORARY: (&str, &str) = (".interview-reminders-", ".tmp");

/// A temporary file that nobody else may read who may not read the earlier one; without one, with the mode of any new file.
fn beside(folder: &Path, earlier: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(earlier.map_or(Permissions::from_mode(0o666), Metadata::permissions));
    }
    builder.tempfile_in(folder)
}

/// No run takes longer.
const LONG_AGO: Duration = Duration::from_hours(1);

/// Clears away what runs left in a folder that were killed.
pub fn clear_away(folder: &Path) {
    let is_left = |entry: &DirEntry| {
        let name = entry.file_name();
        let is_temporary =
            name.to_str().is_some_and(|name| name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1));
        is_temporary
            && entry
                .metadata()
                .and_then(|file| file.modified())
                .is_ok_and(|time| time.elapsed().is_ok_and(|age| age > LONG_AGO))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten().filter(is_left) {
        // Whoever may not remove it may write a calendar beside it all the same.
        let _ = fs::remove_file(entry.path());
    }
}
