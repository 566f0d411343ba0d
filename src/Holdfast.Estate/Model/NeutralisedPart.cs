namespace Holdfast.Estate.Model;

/// <summary>What is taken out of a copy of production.</summary>
public enum NeutralisedPart
{
    /// <summary>Mail servers and their passwords.</summary>
    Mail,

    /// <summary>Addresses and credentials of partners.</summary>
    Partners,

    /// <summary>Queued and scheduled jobs.</summary>
    Jobs,
}
