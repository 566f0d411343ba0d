namespace Holdfast.Estate.Model;

/// <summary>How many log workspaces there are.</summary>
public enum LogWorkspace
{
    /// <summary>One for all environments.</summary>
    Central,

    /// <summary>One for each environment.</summary>
    PerEnvironment,
}
