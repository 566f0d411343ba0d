namespace Holdfast.Estate.Model;

/// <summary>Who keeps messages while a partner is down.</summary>
public enum PartnerBuffer
{
    /// <summary>Nobody: a call that fails has failed.</summary>
    None,

    /// <summary>Holdfast's relay keeps them until the partner answers or the deadline passes.</summary>
    Relay,
}
