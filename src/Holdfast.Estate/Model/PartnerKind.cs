namespace Holdfast.Estate.Model;

/// <summary>What a partner is to us.</summary>
public enum PartnerKind
{
    /// <summary>Moves goods.</summary>
    Carrier,

    /// <summary>Exchanges EDI messages.</summary>
    Edi,

    /// <summary>Prints labels.</summary>
    LabelPrinting,

    /// <summary>Tells customers.</summary>
    CustomerNotification,

    /// <summary>Another ERP.</summary>
    Erp,

    /// <summary>Takes payments.</summary>
    Payment,

    /// <summary>Customs and other authorities.</summary>
    Customs,

    /// <summary>A legacy system that still drives events.</summary>
    Legacy,
}
