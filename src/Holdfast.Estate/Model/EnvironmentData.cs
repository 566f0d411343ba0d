namespace Holdfast.Estate.Model;

/// <summary>Where an environment's data comes from.</summary>
public enum EnvironmentData
{
    /// <summary>The business writes it.</summary>
    Live,

    /// <summary>A copy of production without personal data, credentials and outgoing mail.</summary>
    NeutralisedCopy,

    /// <summary>Made up.</summary>
    Synthetic,
}
