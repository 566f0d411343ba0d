namespace Holdfast.Estate.Model;

/// <summary>What a web application firewall does with an attack.</summary>
public enum WafMode
{
    /// <summary>Refuses it.</summary>
    Prevention,

    /// <summary>Writes it down.</summary>
    Detection,
}
