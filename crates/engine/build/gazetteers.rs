//! Compiles the tables of `data/gazetteers`. See `data/gazetteers/README.md` for the tables' form.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    fold::fold,
    format::{Packed, SEPARATOR, Tags, key_byte},
};

/// Compiles the tables of a folder into `gazetteer.fst`, `gazetteer_sets.rs` and `gazetteer_latin.txt`.
pub fn compile(folder: &Path, out: &Path) -> Result<(), GazetteerError> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut forms = Forms::default();
    for path in tables(folder)? {
        let table = fs::read_to_string(&path)?;
        for (number, line) in table.lines().enumerate() {
            forms.read(line).map_err(|problem| GazetteerError::Line {
                place: format!("{}:{}", path.display(), number + 1),
                problem,
            })?;
        }
    }
    forms.write(out)
}

/// Why the gazetteers cannot be compiled.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// A line is not of the tables' form.
    #[error("{place}: {problem}")]
    Line { place: String, problem: LineError },
    /// A file cannot be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The transducer cannot be built.
    #[error(transparent)]
    Fst(#[from] fst::Error),
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    #[error("no tab after the name")]
    NoTags,
    #[error("no such tag: {0}")]
    UnknownTag(String),
    #[error("a name with a character that no key has: {0}")]
    UnknownCharacter(String),
}

/// The reviewed tables, then the distilled ones.
fn tables(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok([tables_in(folder)?, tables_in(&folder.join("distilled"))?].concat())
}

fn tables_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut paths = entries?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    paths.sort();
    Ok(paths)
}

/// Every form by its key, with its tags and its Latin name; the first table to give a Latin name wins.
#[derive(Default)]
struct Forms(BTreeMap<Vec<u8>, (Tags, Option<String>)>);

impl Forms {
    fn read(&mut self, line: &str) -> Result<(), LineError> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let mut columns = line.split('\t');
        let names = columns.next().unwrap_or_default();
        let tags = tags(columns.next().ok_or(LineError::NoTags)?)?;
        let latin = columns.next().filter(|latin| !latin.is_empty());
        for name in names.split('|') {
            self.add(name, tags, latin)?;
            if tags.intersects(Tags::BESIDE) && name.contains(' ') {
                let definite: Vec<String> = name.split(' ').map(|word| format!("ال{word}")).collect();
                self.add(&definite.join(" "), tags, latin)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, tags: Tags, latin: Option<&str>) -> Result<(), LineError> {
        let key = key(name).ok_or_else(|| LineError::UnknownCharacter(name.to_owned()))?;
        let form = self.0.entry(key).or_default();
        form.0 |= tags;
        form.1 = form.1.take().or(latin.map(str::to_owned));
        Ok(())
    }

    fn write(self, out: &Path) -> Result<(), GazetteerError> {
        let mut sets: Vec<Tags> = Vec::new();
        let mut latin_names = LatinNames::default();
        let mut forms = fst::MapBuilder::memory();
        for (key, (tags, latin)) in self.0 {
            let set = sets.iter().position(|set| *set == tags).unwrap_or_else(|| {
                sets.push(tags);
                sets.len() - 1
            });
            let set = u8::try_from(set).map_err(|_| io::Error::other("more than 256 sets of tags"))?;
            let latin = latin.map(|latin| latin_names.place_of(latin));
            forms.insert(key, Packed { set, latin }.to_number())?;
        }
        let mut table = String::from("&[\n");
        for set in sets {
            writeln!(table, "    Tags::from_bits_retain({}),", set.bits()).expect("writing to a String never fails");
        }
        fs::write(out.join("gazetteer.fst"), forms.into_inner()?)?;
        fs::write(out.join("gazetteer_sets.rs"), table + "]")?;
        fs::write(out.join("gazetteer_latin.txt"), latin_names.list)?;
        Ok(())
    }
}

/// Latin names, each once, each followed by a line break.
#[derive(Default)]
struct LatinNames {
    list: String,
    places: BTreeMap<String, u32>,
}

impl LatinNames {
    fn place_of(&mut self, name: String) -> u32 {
        let list = &mut self.list;
        *self.places.entry(name).or_insert_with_key(|name| {
            let place = list.len() as u32;
            list.push_str(name);
            list.push('\n');
            place
        })
    }
}

fn tags(codes: &str) -> Result<Tags, LineError> {
    let tags = codes.split(',').map(|code| Tags::from_code(code).ok_or_else(|| LineError::UnknownTag(code.to_owned())));
    tags.collect()
}

fn key(name: &str) -> Option<Vec<u8>> {
    let words = name.split([' ', '-', '–', '.']).filter(|word| !word.is_empty());
    let mut key = Vec::new();
    for word in words {
        if !key.is_empty() {
            key.push(SEPARATOR);
        }
        for c in fold(word).chars() {
            key.push(key_byte(c)?);
        }
    }
    Some(key)
}
