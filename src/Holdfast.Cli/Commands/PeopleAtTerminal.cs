using Holdfast.Recovery.Plans.Running;

namespace Holdfast.Cli.Commands;

/// <summary>Somebody at the terminal. What was given with the command is not asked again.</summary>
internal sealed class PeopleAtTerminal(IPlanPeople given, TextReader input, TextWriter output, TimeProvider time) : IPlanPeople
{
    public async Task<PlanAnswer> AskAsync(PlanQuestion question, CancellationToken cancellation)
    {
        if (await given.AskAsync(question, cancellation) is { Kind: not AnswerKind.None } answer)
            return answer;
        await output.WriteLineAsync($"\n{question.Step.Id}: {question.Text}");
        while (true)
        {
            await output.WriteAsync($"  [{Choices(question.Kind)} | skip REASON | pause | abort REASON] ");
            if (await ReadAsync(question.Deadline, cancellation) is not { } line)
                return PlanAnswer.None;
            var (word, rest) = line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var more] ? (first, more) : (line.Trim(), "");
            if (Read(question.Kind, word, rest) is { } understood)
                return understood;
            await output.WriteLineAsync(word is "skip" or "abort" or "approve" ? $"  '{word}' needs {(word == "approve" ? "a name" : "a reason")}." : "  That is none of the answers.");
        }
    }

    internal static PlanAnswer? Read(QuestionKind kind, string word, string rest) => (kind, word) switch
    {
        (_, "pause") => new(AnswerKind.Pause),
        (_, "skip") when rest.Length > 0 => new(AnswerKind.Skip, rest),
        (_, "abort") when rest.Length > 0 => new(AnswerKind.Abort, rest),
        (QuestionKind.Approval, "approve") when rest.Length > 0 => new(AnswerKind.Approve, rest),
        (QuestionKind.NoReturn, "go") or (QuestionKind.Unknown, "go") or (QuestionKind.Failed, "again") => new(AnswerKind.GoOn),
        (QuestionKind.ByHand, "done") or (QuestionKind.Unknown, "done") => new(AnswerKind.Done, rest),
        // The run accepts it only where no probe could look.
        (QuestionKind.Failed, "done") when rest.Length > 0 => new(AnswerKind.Done, rest),
        _ => null,
    };

    private static string Choices(QuestionKind kind) => kind switch
    {
        QuestionKind.Approval => "approve NAME",
        QuestionKind.NoReturn => "go",
        QuestionKind.ByHand => "done",
        QuestionKind.Unknown => "done | go",
        _ => "again | done WHAT-WAS-SEEN",
    };

    private async Task<string?> ReadAsync(DateTimeOffset? deadline, CancellationToken cancellation)
    {
        // A console's read cannot be ended; it is left behind when the deadline passes.
        var read = Task.Run(input.ReadLine, cancellation);
        if (deadline is not { } until)
            return await read.WaitAsync(cancellation);
        try
        {
            var left = until - time.GetUtcNow();
            return left <= TimeSpan.Zero ? null : await read.WaitAsync(left, time, cancellation);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
