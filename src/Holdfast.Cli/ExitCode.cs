namespace Holdfast.Cli;

/// <summary>What the command tells the shell. Scripts depend on these numbers: they are never reused.</summary>
internal static class ExitCode
{
    /// <summary>The command did what was asked, and what it judged holds.</summary>
    public const int Success = 0;

    /// <summary>The command worked, and what it judged does not hold: an error in the estate, an objective missed.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong: unknown option, missing argument.</summary>
    public const int Usage = 2;

    /// <summary>A verdict could not be reached: a drill was not executed. Never read this as green.</summary>
    public const int NotProven = 3;

    /// <summary>This machine lacks a privilege or a tool that the command needs; nothing was started.</summary>
    public const int Unavailable = 4;

    /// <summary>A file could not be read or written.</summary>
    public const int InputOutput = 5;

    /// <summary>Holdfast itself is wrong: an invariant is broken. Please report it.</summary>
    public const int Defect = 70;

    /// <summary>The user stopped the command (Ctrl-C or SIGTERM); everything it started has been removed.</summary>
    public const int Interrupted = 130;
}
