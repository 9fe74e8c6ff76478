//! Runs as the README shows them: `$ command`, what it prints, and `…` alone in a line for what is left out.

/// Stands alone in a line, before the output of each command and the command's status.
const MARK: &str = "===";

/// One command and what it prints.
pub struct Step<'r> {
    pub command: &'r str,
    pub expected: Vec<&'r str>,
}

/// What stands in the README's fenced blocks of one language.
pub fn blocks<'r>(readme: &'r str, language: &str) -> Vec<&'r str> {
    let fence = format!("\n```{language}\n");
    let blocks = readme.split(&*fence).skip(1);
    blocks.map(|rest| rest.split("\n```").next().expect("a split has a first piece")).collect()
}

/// The commands of a block.
pub fn steps(block: &str) -> Vec<Step<'_>> {
    let mut steps: Vec<Step> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push(Step { command, expected: Vec::new() }),
            (None, Some(step)) => step.expected.push(line),
            (None, None) => panic!("a block starts with a command, not with {line}"),
        }
    }
    steps
}

/// One script of all commands, so that `echo $?` prints the status of the command before it.
///
/// A command that fails without being asked for its status has an output of its own.
pub fn script(steps: &[Step]) -> String {
    let asked = steps.iter().skip(1).map(|step| step.command == "echo $?").chain([false]);
    let command = |(step, asked): (&Step, bool)| {
        let unasked = if asked { "" } else { "[ $status = 0 ] || echo \"exit status $status\"\n" };
        format!("echo {MARK}\n(exit $status)\n{}\nstatus=$?\n{unasked}", step.command)
    };
    format!("exec 2>&1\nstatus=0\n{}", steps.iter().zip(asked).map(command).collect::<String>())
}

/// The outputs of the commands of a script, in lines.
pub fn outputs(printed: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = printed.lines().collect();
    lines.split(|line| *line == MARK).skip(1).map(<[&str]>::to_vec).collect()
}

/// Whether lines are as expected, where `…` stands for any number of lines.
pub fn matches(expected: &[&str], actual: &[&str]) -> bool {
    match expected.split_first() {
        None => actual.is_empty(),
        Some((&"…", rest)) => (0..=actual.len()).any(|left_out| matches(rest, &actual[left_out..])),
        Some((line, rest)) => {
            actual.split_first().is_some_and(|(first, others)| first == line && matches(rest, others))
        }
    }
}
