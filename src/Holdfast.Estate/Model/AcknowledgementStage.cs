namespace Holdfast.Estate.Model;

/// <summary>What says that a partner has taken a message.</summary>
public enum AcknowledgementStage
{
    /// <summary>The receipt of its gateway, such as an MDN.</summary>
    Receipt,

    /// <summary>Its system could read the message: 997, CONTRL.</summary>
    Functional,

    /// <summary>Its business has accepted the content: 824, APERAK, order response.</summary>
    Business,
}
