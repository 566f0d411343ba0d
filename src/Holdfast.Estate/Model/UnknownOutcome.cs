namespace Holdfast.Estate.Model;

/// <summary>What to do when nobody knows whether a message took effect.</summary>
public enum UnknownOutcome
{
    /// <summary>Ask the partner before sending again.</summary>
    LookUp,

    /// <summary>Send again: the partner recognises repetitions.</summary>
    Resend,

    /// <summary>A person decides.</summary>
    Ask,
}
