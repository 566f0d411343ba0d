using System.CommandLine;

namespace Holdfast.Cli;

/// <summary>A verb of the command: one line for the list of verbs, and the rest, with examples, for its own help.</summary>
internal sealed class Verb(string name, string summary, string details) : Command(name, summary)
{
    /// <summary>What the verb's own help says below its options.</summary>
    public string Details { get; } = details;
}
