namespace Holdfast.Estate.Model;

/// <summary>Which replica of a queue hands jobs out.</summary>
public enum JobRunner
{
    /// <summary>The only one there is; a second one would run jobs twice.</summary>
    Alone,

    /// <summary>The one that holds the lock in the database; another takes over when it dies.</summary>
    Elected,
}
