//! Names of files, made of any text.

use std::collections::HashMap;

use interview_reminders::layout::{Layout, MINE, Manifest, OwnFile, stem_of};
use proptest::prelude::*;

#[test]
fn a_name_is_readable_where_it_can_be() {
    let names = [
        ("", MINE),
        ("ana ruiz", "ana-ruiz"),
        ("josé müller", "josé-müller"),
        ("acme / engineer / onsite", "acme--engineer--onsite"),
        ("ana ruiz\nacme / engineer", "ana-ruiz---acme--engineer"),
        ("17", "17"),
        ("Ana Ruiz", "ana-ruiz_"),
        ("ana-ruiz", "ana-ruiz_"),
        ("ana  ruiz", "ana-ruiz_"),
        ("mine", "mine_"),
        ("acme 2", "acme-2_"),
        ("ana ruiz\n17", "ana-ruiz-17_"),
        ("castle & co.", "castle-co_"),
        ("con", "con_"),
        ("lpt1", "lpt1_"),
        ("../../etc/passwd", "etc-passwd_"),
        (".hidden", "hidden_"),
        ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j_"),
        ("面接 株式会社", "面接-株式会社_"),
        ("\u{1f469}", "_"),
        ("straße", "straße_"),
    ];
    for (text, name) in names {
        let stem = stem_of(text);
        match name.strip_suffix('_') {
            None => assert_eq!(stem, name, "{text:?}"),
            Some(readable) => {
                let hash = stem.strip_prefix(name).unwrap_or_else(|| panic!("{text:?} is {stem}"));
                assert!(hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{stem}, {readable}");
            }
        }
    }
}

/// Names that Windows keeps for devices.
fn is_reserved(stem: &str) -> bool {
    let base = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |device: &str| base.strip_prefix(device).is_some_and(|rest| rest.len() == 1);
    ["con", "prn", "aux", "nul"].contains(&&*base) || numbered("com") || numbered("lpt")
}

/// What a system may take for the same name: case, and accents written together or apart.
fn alike(stem: &str) -> String {
    let apart = |letter: char| match letter {
        'é' => "e\u{301}".to_owned(),
        'ü' => "u\u{308}".to_owned(),
        'ß' => "ss".to_owned(),
        other => other.to_string(),
    };
    stem.to_lowercase().chars().map(apart).collect()
}

fn texts() -> impl Strategy<Value = String> {
    let close = prop::collection::vec(
        prop::sample::select(vec![
            "a", "A", "b", "-", "--", "_", " ", "  ", "\n", " / ", "/", ".", "1", "2", "é", "e\u{301}", "ü", "ß", "ss",
            "con", "mine", "\u{0}", "面", "ı", "İ", "\\",
        ]),
        0..7,
    );
    prop_oneof![close.prop_map(|pieces| pieces.concat()), any::<String>(), "[a-zA-Z .]{100,300}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_has_a_safe_name(text in texts(), part in 1_u32..100_000) {
        let stem = stem_of(&text);
        prop_assert_eq!(&stem, &stem_of(&text));
        prop_assert!(format!("{stem}-{part}.ics").len() <= 120, "{}", stem);
        prop_assert!(!stem.is_empty() && stem.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'), "{}", stem);
        prop_assert!(!is_reserved(&stem), "{}", stem);
    }

    #[test]
    fn two_texts_never_share_a_name_nor_the_name_of_a_part(texts in prop::collection::vec(texts(), 2..40)) {
        let mut taken: HashMap<String, &String> = HashMap::new();
        for text in &texts {
            let stem = stem_of(text);
            for name in [stem.clone(), format!("{stem}-1"), format!("{stem}-2")] {
                let first = *taken.entry(alike(&name)).or_insert(text);
                prop_assert_eq!(first, text, "both are {}", name);
            }
        }
    }

    #[test]
    fn a_manifest_reads_what_it_wrote(
        files in prop::collection::vec((texts(), "\\PC{0,20}", prop::option::of(0_i32..20_000)), 0..8),
        first_sequence in 0_u32..1_000_000,
    ) {
        let day = |days| chrono::NaiveDate::from_epoch_days(days);
        let mut files: Vec<OwnFile> = files
            .into_iter()
            .map(|(text, title, idle)| OwnFile { name: format!("{}.ics", stem_of(&text)), title, idle_since: idle.and_then(day) })
            .collect();
        files.sort_by(|left, right| left.name.cmp(&right.name));
        let manifest = Manifest { layout: Layout::Company, first_sequence, files };
        prop_assert_eq!(Manifest::read(&manifest.write()), Ok(manifest));
    }

    #[test]
    fn any_text_is_a_manifest_or_none(text: String, at: prop::sample::Index, inserted in "[ \n/.a-z0-9]{0,9}") {
        let _ = Manifest::read(&text);
        let mut damaged = Manifest::new(Layout::Vdir).write();
        damaged.insert_str(at.index(damaged.len()), &inserted);
        if let Ok(manifest) = Manifest::read(&damaged) {
            prop_assert!(manifest.files.iter().all(|file| !file.name.contains(['/', '\\'])));
        }
    }
}
