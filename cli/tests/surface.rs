//! The column of the command line in `tests/surface.toml`: its help names every subcommand and option.

mod common;

use common::{run, text};

const LIST: &str = include_str!("../../tests/surface.toml");

#[test]
fn the_command_has_what_the_list_names() {
    let named = LIST.lines().filter_map(|line| line.strip_prefix("cli = \"")?.strip_suffix('"'));
    let mut count = 0;
    for name in named {
        count += 1;
        let words: Vec<&str> = name.split(' ').collect();
        let (options, command): (Vec<&str>, Vec<&str>) =
            words.iter().partition(|word| word.starts_with("--"));
        let out = run(&[command.as_slice(), &["--help"]].concat());
        assert_eq!(out.status.code(), Some(0), "no subcommand `{name}`");
        let help = text(&out.stdout).to_owned();
        assert!(options.iter().all(|option| help.contains(option)), "`{name}`: {help}");
    }
    assert!(count > 9, "the list has lost its column");
    assert_eq!(run(&["nonsense", "--help"]).status.code().unwrap(), 2);
}
